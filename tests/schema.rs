//! The committed JSON Schemas are those of the types.

#[test]
fn the_committed_schemas_are_fresh() {
    for schema in usmca_wire::schemas().expect("the schemas print") {
        let committed = std::fs::read_to_string(usmca_tests::root().join(schema.file)).unwrap_or_default();
        assert!(committed == schema.text, "{} is stale: run `cargo xtask schemas`", schema.file);
    }
}
