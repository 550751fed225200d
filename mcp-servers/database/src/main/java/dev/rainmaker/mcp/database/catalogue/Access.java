package dev.rainmaker.mcp.database.catalogue;

/**
 * What one caller may read.
 *
 * @param personal whether personal columns are shown to it and may be used in conditions
 */
public record Access(Catalogue catalogue, boolean personal) {
    /** Scope of a token, beside the one for reading, whose caller sees personal columns as they are. */
    public static final String PERSONAL_SCOPE = "tools:database.personal";

    /** Whether this caller gets a column masked only. */
    public boolean masks(CatalogueColumn column) {
        return column.isPersonal() && !personal;
    }
}
