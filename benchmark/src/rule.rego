# GN 11(o) 84-47 with de minimis (s. 5(1)) and the regional value content (s. 7), for a good of 8414.60.
package usmca

import rego.v1

default originating := false

foreign := [material | some material in input.materials; not material.originating]

unchanged := [material | some material in foreign; substring(material.hs, 0, 4) == substring(input.hs, 0, 4)]

value_of_non_originating_materials := sum([material.value | some material in foreign])

forgiven if sum([material.value | some material in unchanged]) * 10 <= input.transaction_value

others := [material | some material in unchanged; material.hs != "841490"]

of_parts if sum([material.value | some material in others]) * 10 <= input.transaction_value

content if (input.transaction_value - value_of_non_originating_materials) * 100 >= input.transaction_value * 60

content if (input.net_cost - value_of_non_originating_materials) * 100 >= input.net_cost * 50

originating if forgiven

originating if {
	of_parts
	content
}
