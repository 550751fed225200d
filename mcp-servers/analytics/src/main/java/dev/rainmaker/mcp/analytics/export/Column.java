package dev.rainmaker.mcp.analytics.export;

/** A column of an exported file; its type decides how cells look in a spreadsheet. */
record Column(String name, Type type) {
    enum Type {
        /** String. */
        TEXT,
        /** Long. */
        COUNT,
        /** BigDecimal in major units of the currency in the row's column "currency". */
        MONEY,
        /** BigDecimal from 0 to 1. */
        SHARE,
        /** BigDecimal of any unit. */
        NUMBER,
        /** Instant, in UTC. */
        TIME,
        /** Boolean. */
        FLAG
    }

    static Column text(String name) {
        return new Column(name, Type.TEXT);
    }

    static Column count(String name) {
        return new Column(name, Type.COUNT);
    }

    static Column money(String name) {
        return new Column(name, Type.MONEY);
    }

    static Column share(String name) {
        return new Column(name, Type.SHARE);
    }

    static Column time(String name) {
        return new Column(name, Type.TIME);
    }
}
