const words: Record<string, string> = {
  overpayment: "Wants to pay more and have the rest passed on",
  third_party: "Somebody else is to be paid through you",
  unusual_payment: "Gift cards, crypto or cash transfer",
  advertisement: "Offers something instead of asking",
  same_words: "The same words came from another address",
  resembles_another: "Has the phone, name or company of somebody known, but another address",
  no_phone: "Cannot be reached by phone",
  pays_by_card: "Asks for card payment first",
  links: "Several links",
  gibberish: "Words of no language",
  past_date: "The date has passed",
  disposable_mailbox: "Throw-away mailbox",
  machine: "Filled in by a machine",
};

/** What a sign says, in words; a new one by its code. */
export function sign(code: string): string {
  return words[code] ?? code.replaceAll("_", " ");
}
