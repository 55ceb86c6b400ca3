// What is typed for a certification of origin, and the certification file that it makes (docs/certification.md).
import { stating, type GoodFile } from "../good/draft";

export const PARTICULARS = ["name", "address", "country", "telephone", "email"] as const;
export type Particular = (typeof PARTICULARS)[number];
export type Particulars = Readonly<Record<Particular, string>>;

export const PARTIES = ["exporter", "producer", "importer"] as const;
export type Party = (typeof PARTIES)[number];
/** The words that may stand for a party. */
export const STANDING: Record<Party, readonly string[]> = {
  exporter: ["certifier", "unknown"],
  producer: ["certifier", "exporter", "various", "available_upon_request"],
  importer: ["certifier", "various", "unknown"],
};
/** A party is left out, stood for by a word, or named. */
export interface PartyForm {
  readonly by: string;
  readonly particulars: Particulars;
}

export interface Form extends Readonly<Record<Party, PartyForm>> {
  readonly role: string;
  readonly title: string;
  readonly certifier: Particulars;
  readonly description: string;
  readonly invoice: string;
  readonly shipments: "period" | "single";
  readonly from: string;
  readonly until: string;
  readonly signer: string;
  readonly signed: string;
}

const blank: Particulars = { name: "", address: "", country: "", telephone: "", email: "" };
const unstated: PartyForm = { by: "", particulars: blank };

export const emptyForm = (): Form => ({
  role: "",
  title: "",
  certifier: blank,
  exporter: unstated,
  producer: unstated,
  importer: unstated,
  description: "",
  invoice: "",
  shipments: "period",
  from: "",
  until: "",
  signer: "",
  signed: "",
});

/** The certification file; the good stands within it. */
export function write(form: Form, good: GoodFile): GoodFile {
  const period = form.shipments === "period";
  const line = { description: form.description.trim() || good["name"], invoice: period ? "" : form.invoice };
  const file: GoodFile = stating({
    certifier: stating({ role: form.role, title: form.title, ...form.certifier }),
    ...Object.fromEntries(PARTIES.map((one) => [one, named(form[one])])),
    signature: stating({ name: form.signer, date: form.signed }),
    goods: [stating({ ...line, good })],
  });
  // What is chosen is there even if nothing is typed in it: what lacks is said then.
  if (period) file["blanket_period"] = stating({ from: form.from, until: form.until });
  return file;
}

const named = ({ by, particulars }: PartyForm) => (by === "named" ? { name: "", ...stating({ ...particulars }) } : by);

/** The id of the field for a place of the certification file. */
export const certificationId = (at: string) => `certification-${at.replace(/[^A-Za-z0-9_]+/g, "-")}`;
