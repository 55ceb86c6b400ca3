//! The committed JSON Schemas and the OpenAPI document are those of the types.

#[test]
fn the_committed_schemas_are_fresh() {
    let of_goods = usmca_wire::schemas().expect("the schemas print");
    let of_certifications = usmca_certification::schemas().expect("the schemas print");
    let of_service = usmca_service::openapi().expect("the document prints");
    for schema in of_goods.into_iter().chain(of_certifications).chain([of_service]) {
        let committed = std::fs::read_to_string(usmca_tests::root().join(schema.file)).unwrap_or_default();
        assert!(committed == schema.text, "{} is stale: run `cargo xtask schemas`", schema.file);
    }
}
