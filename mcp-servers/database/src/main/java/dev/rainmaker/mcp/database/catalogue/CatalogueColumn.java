package dev.rainmaker.mcp.database.catalogue;

/**
 * A column of a view.
 *
 * @param name in lower case, as the database knows it
 * @param meaning in a few words, for who asks what there is
 */
public record CatalogueColumn(String name, Kind kind, String meaning) {
    /** Who gets to see a column. */
    public enum Kind {
        OPEN,
        /** Tells who somebody is: masked unless the caller may see personal data. */
        PERSONAL,
        /** Served to nobody. */
        WITHHELD
    }

    public boolean isPersonal() {
        return kind == Kind.PERSONAL;
    }

    public boolean isServed() {
        return kind != Kind.WITHHELD;
    }

    CatalogueColumn as(Kind other) {
        return new CatalogueColumn(name, other, meaning);
    }
}
