//! What a determination takes as given where the input is silent, or because of the law that was used.

/// What was taken as given because the input is silent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Assumption {
    /// The tables are a scenario, and no law.
    Scenario,
    /// The good met the conditions of transport (s. 10).
    Transport,
    /// No non-qualifying operation (s. 11).
    NonQualifying,
    /// The good was not imported unassembled (s. 3(4)(b)).
    NotUnassembled,
    /// The paragraph of s. 3(1) is true as claimed.
    WhollyObtainedAsClaimed,
    /// Materials called originating are, and count in full.
    MaterialsAsStated,
    /// The day is later than what the tables are known to cover.
    LawKnownUntil,
    /// No day was given and none matters.
    NoDate,
    /// The rules are written in HS 2012 and the code was transposed.
    Transposed,
    /// A code of eight digits or more was read as an item of the United States.
    ItemOfUnitedStates,
    /// Indirect materials, packaging, packing and accessories are what they are said to be.
    RolesAsStated,
    /// A self-produced material called originating is.
    SelfProducedAsStated,
    /// A material is accumulated, and the file does not refer to the statement of its producer (s. 9(7)).
    StatementOfProducer,
    /// The net cost that is stated counts accumulated materials at the net cost of their producers (s. 9(2)(a)(i)).
    NetCostCountsStatements,
    /// The net cost is more than the price, which a mistake in either would explain too.
    NetCostAbovePrice,
    /// Costs are allocated by the methods of Schedule 5, over one period of s. 1(7).
    AllocatedAsStated,
    /// De minimis was measured against the transaction value only: no total cost is stated.
    TotalCostNotStated,
    /// The value of the set was its transaction value only: no net cost is stated.
    NetCostNotStated,
    /// Estimated costs of an average are checked against actual costs at the end of the fiscal year (s. 7(20)).
    EstimatedCosts,
    /// The choices of an average are kept for the rest of the fiscal year (s. 7(17)-(19)).
    AverageKept,
    /// What is stated of a vehicle is true, certified and notified (ss. 16(6), 18(1)).
    VehicleAsStated,
    /// Credits of the labor value content that are not stated are not claimed (s. 18(3)).
    CreditsNotClaimed,
}
