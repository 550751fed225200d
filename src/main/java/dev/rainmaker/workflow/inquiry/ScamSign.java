package dev.rainmaker.workflow.inquiry;

/** What makes an inquiry suspicious. Two weak signs, or a strong one, are enough to let a person look first. */
enum ScamSign {
    /** Wants to pay more than the price, by cheque or card, and have the rest passed on. */
    OVERPAYMENT(1.0),
    /** Somebody else is to be paid through the house. */
    THIRD_PARTY(1.0),
    /** Gift cards, crypto currencies, cash transfer services. */
    UNUSUAL_PAYMENT(1.0),
    /** Offers services or money instead of asking for an event. */
    ADVERTISEMENT(1.0),
    /** The very words came from another address before. */
    SAME_WORDS(1.0),
    /** Has the telephone, the name and place, or the company of somebody known, but another address. */
    RESEMBLES_ANOTHER(1.0),
    /** Cannot speak on the phone, or only by another channel. */
    NO_PHONE(0.5),
    /** Asks for ways to pay before anything else. */
    PAYS_BY_CARD(0.5),
    /** More than one link. */
    LINKS(0.5),
    /** A name or message that is no language. */
    GIBBERISH(0.6),
    /** The event has been. */
    PAST_DATE(0.5),
    /** A mailbox that is thrown away after use. */
    DISPOSABLE_MAILBOX(0.5),
    /** Filled in faster than anybody reads, or fields that people cannot see. */
    MACHINE(1.0);

    static final double SUSPICIOUS = 1.0;

    private final double weight;

    ScamSign(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }
}
