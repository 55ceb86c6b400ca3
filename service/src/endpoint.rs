//! What the service offers, as data: the router, the metrics and the OpenAPI document are made of it.

/// One route of the service.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Endpoint {
    /// One good to its answer.
    Determine,
    /// Many goods to their answers, in order.
    Batch,
    /// One good to what would change its answer.
    Advise,
    /// A code to the rules in force.
    Rule,
    /// A certification file to a certification, or to the reasons why there is none.
    Certify,
    /// Anyone's certification to what is wrong with it.
    Lint,
    /// Whether the service answers, under which law.
    Health,
    /// What it has done.
    Metrics,
    /// What it offers.
    OpenApi,
}

/// What a body may be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Media {
    /// One JSON text.
    Json,
    /// One JSON text a line.
    JsonLines,
    /// YAML.
    Yaml,
    /// Pasted text.
    Text,
}

/// A parameter of a query.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Parameter {
    /// The language of what is told.
    Lang,
    /// The day of a rule.
    On,
    /// The edition of a code.
    HsEdition,
    /// How many sets of changes are shown at most.
    Sets,
    /// Whether doubts refuse a certification.
    Strict,
    /// How a certification is written.
    Format,
}

impl Endpoint {
    /// All of them, in the order in which they are documented.
    pub const ALL: [Endpoint; 9] = [
        Endpoint::Determine,
        Endpoint::Batch,
        Endpoint::Advise,
        Endpoint::Rule,
        Endpoint::Certify,
        Endpoint::Lint,
        Endpoint::Health,
        Endpoint::Metrics,
        Endpoint::OpenApi,
    ];

    /// The template of its path; `{code}` stands for a code.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Endpoint::Determine => "/v1/determine",
            Endpoint::Batch => "/v1/batch",
            Endpoint::Advise => "/v1/advise",
            Endpoint::Rule => "/v1/rule/{code}",
            Endpoint::Certify => "/v1/certify",
            Endpoint::Lint => "/v1/lint",
            Endpoint::Health => "/health",
            Endpoint::Metrics => "/metrics",
            Endpoint::OpenApi => "/openapi.json",
        }
    }

    /// What its body may be; one that takes a body is asked by POST, any other by GET.
    #[must_use]
    pub const fn media(self) -> &'static [Media] {
        match self {
            Endpoint::Determine | Endpoint::Advise | Endpoint::Certify => &[Media::Json, Media::Yaml],
            Endpoint::Batch => &[Media::Json, Media::JsonLines],
            Endpoint::Lint => &[Media::Json, Media::Yaml, Media::Text],
            Endpoint::Rule | Endpoint::Health | Endpoint::Metrics | Endpoint::OpenApi => &[],
        }
    }

    /// The parameters of its query.
    #[must_use]
    pub const fn parameters(self) -> &'static [Parameter] {
        match self {
            Endpoint::Determine | Endpoint::Batch | Endpoint::Lint => &[Parameter::Lang],
            Endpoint::Advise => &[Parameter::Lang, Parameter::Sets],
            Endpoint::Rule => &[Parameter::Lang, Parameter::On, Parameter::HsEdition],
            Endpoint::Certify => &[Parameter::Lang, Parameter::Strict, Parameter::Format],
            Endpoint::Health | Endpoint::Metrics | Endpoint::OpenApi => &[],
        }
    }
}

impl Media {
    /// The type in a request and a reply.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Media::Json => "application/json",
            Media::JsonLines => "application/x-ndjson",
            Media::Yaml => "application/yaml",
            Media::Text => "text/plain",
        }
    }

    /// The kind of body that a type declares, also by the other names in use.
    #[must_use]
    pub fn named(name: &str) -> Option<Media> {
        match name.to_ascii_lowercase().as_str() {
            "application/json" => Some(Media::Json),
            "application/x-ndjson" | "application/ndjson" | "application/jsonl" => Some(Media::JsonLines),
            "application/yaml" | "application/x-yaml" | "text/yaml" => Some(Media::Yaml),
            "text/plain" => Some(Media::Text),
            _ => None,
        }
    }
}

impl Parameter {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Parameter::Lang => "lang",
            Parameter::On => "on",
            Parameter::HsEdition => "hs_edition",
            Parameter::Sets => "sets",
            Parameter::Strict => "strict",
            Parameter::Format => "format",
        }
    }
}
