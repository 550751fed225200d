package dev.rainmaker.mcp.database.sql;

import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.Alias;

/** What all clauses of a statement share. */
final class Clauses {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");

    private Clauses() {}

    /** The name of an alias, or null without one. */
    static String alias(Alias alias) {
        if (alias == null) {
            return null;
        }
        if (!PLAIN.matcher(alias.getName()).matches() || alias.getAliasColumns() != null) {
            throw new SqlRefused("an alias is a plain name of letters, digits and underscores");
        }
        return alias.getName();
    }

    static boolean isPlain(String name) {
        return name != null && PLAIN.matcher(name).matches();
    }

    /** Fails when the caller's clause says more than the part that was read. */
    static void same(Object read, Object given, String what) {
        if (!read.toString().equals(given.toString())) {
            throw new SqlRefused(what + " are not allowed");
        }
    }

    /** A name of the caller's for a sentence: empty unless it is a plain one. */
    static String shown(String name) {
        return isPlain(name) ? " " + name : "";
    }
}
