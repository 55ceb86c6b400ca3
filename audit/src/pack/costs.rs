//! The cost worksheet: the parts of the total cost, what is excluded, and the net cost that the calculation used (s. 7(11)).

use super::Part;
use super::elements::Source;
use usmca::{Amount, CostsFile, MaterialFile};

/// The worksheet, and the bases that the calculation used; nothing where it used none.
pub(super) fn worksheet(of: &Source<'_>) -> Option<Part> {
    let used = |method: &str| of.answer.regional_value_content.iter().find(|one| one.method == method);
    let words = of.words().worksheet;
    let mut rows = of.file.costs.as_ref().zip(used("net_cost")).map_or_else(Vec::new, |(costs, used)| {
        let reckoned = reckoned(of, costs);
        // How allocation, interest or a conversion came to the net cost is told in the trace; this is for plain sums.
        reckoned.filter(|(_, net_cost)| used.base.parse() == Ok(*net_cost)).map(|(rows, _)| rows).unwrap_or_default()
    });
    for (method, label) in [("transaction_value", words.used[0]), ("net_cost", words.used[1])] {
        if let Some(one) = used(method) {
            rows.push(vec![label.to_owned(), one.base.clone()]);
            rows.push(vec![format!("{label}: {}", words.used[2]), one.non_originating_value.clone()]);
        }
    }
    (!rows.is_empty()).then(|| Part::Table { columns: words.columns.to_vec(), rows })
}

/// The worksheet as a plain sum, and the net cost to which it comes.
fn reckoned(of: &Source<'_>, costs: &CostsFile) -> Option<(Vec<Vec<String>>, Amount)> {
    let words = of.words().worksheet;
    let mut rows = Vec::new();
    let mut add = |label: &str, amount: Amount| rows.push(vec![label.to_owned(), amount.to_string()]);
    let total = match &costs.total {
        Some(total) => total.parse().ok()?,
        None => {
            let materials = match costs.materials.as_deref() {
                Some("from bill") => bill(of.file.materials.as_deref().unwrap_or_default())?,
                other => amount(other)?,
            };
            let parts = [Some(materials), part(&costs.product)?, part(&costs.period)?, part(&costs.other)?];
            let stated = parts.into_iter().zip(words.parts).filter_map(|(part, label)| Some((part?, label)));
            let stated: Vec<(Amount, &str)> = stated.collect();
            stated.iter().for_each(|(part, label)| add(label, *part));
            stated.into_iter().map(|(part, _)| part).sum()
        }
    };
    add(words.total, total);
    let mut net_cost: Amount = total;
    for (of, excluded) in &costs.excluded {
        let excluded: Amount = excluded.parse().ok()?;
        add(&format!("{}: {of}", words.excluded), excluded);
        net_cost = net_cost.less(excluded);
    }
    add(words.net_cost, net_cost);
    Some((rows, net_cost))
}

/// An amount that may be left out.
fn part(text: &Option<String>) -> Option<Option<Amount>> {
    text.as_deref().map_or(Some(None), |text| amount(Some(text)).map(Some))
}

fn amount(text: Option<&str>) -> Option<Amount> {
    text.map_or(Some(Amount::ZERO), |text| text.parse().ok())
}

/// The sum of the values as stated.
pub(super) fn bill<'f>(materials: impl IntoIterator<Item = &'f MaterialFile>) -> Option<Amount> {
    materials.into_iter().map(|one| one.value.parse::<Amount>().ok()).sum()
}
