//! A pack in English.

use super::Words;

pub(super) static WORDS: Words = Words {
    title: "Answer to a verification of origin",
    subtitle: "USMCA / CUSMA / T-MEC. What is stated by the producer and what was determined from it, from one audit record.",
    page: "page",
    not_law: "NOT LAW: the rules are a scenario,",
    nothing: "nothing is stated",
    elements: [
        (
            "Record",
            "Which record is this, under which law and by which program was it made, and until when is it kept?",
        ),
        ("Good", "Which good is it, where was it produced, and which way did it go?"),
        ("Classification", "How is the good classified?"),
        ("Rule of origin", "Which rule of origin is relied on?"),
        ("Materials", "Of which materials is the good made, where are they from, and what is the evidence?"),
        ("Production", "What is stated of the good, its production and its materials?"),
        ("Costs", "What are the price and the costs? (keys of the good file)"),
        ("Calculation", "How were the regional value content, de minimis and other figures calculated?"),
        ("Result", "What was determined, what was taken as given, and by which steps?"),
        ("Not in this pack", "What will be asked and is not answered here?"),
        ("Input", "Everything that the producer stated, each value with its place in the good file."),
    ],
    record: ["Record", "Made at", "Reference", "Law", "Program", "Kept until"],
    good: [
        "Name",
        "Day of the determination",
        "Produced in",
        "Imported from",
        "Imported into",
        "Units",
        "Currency",
        "Wholly obtained, s. 3(1)",
    ],
    classification: ["Code", "Edition of the HS", "Heading"],
    rule: ["Provision", "Sentence"],
    materials: ["Place", "Name", "Code", "Value", "Stated origin", "Country", "Role", "Deductions", "Evidence"],
    origins: ["originating", "non-originating", "not stated: counts as non-originating"],
    counted: "the origin is not stated; it counts as non-originating (s. 7(21))",
    facts: ["Of", "Question", "Answer", "Provision"],
    sums: ["Materials", "Stated values"],
    sum: "all",
    calculation: ["Question", "Formula", "Result", "Limit", "Met", "Provision"],
    result: ["Status", "Criterion", "Taken as given", "Open"],
    statuses: [
        ("originating", "originating"),
        ("non_originating", "non-originating"),
        ("undetermined", "undetermined"),
    ],
    not_stated: [
        "the name of the good is not stated",
        "no day of determination is stated",
        "where the good was produced is not stated",
    ],
    documents: [
        "to be added: who produced, exported and imported the good, and the certification of origin",
        "to be added: a description of the process of production",
        "to be added: purchase records of the materials, and the suppliers' declarations that are referred to",
        "to be added: cost records, and documents of transport and transshipment",
    ],
};
