package dev.rainmaker.mcp.enrichment.local;

import dev.rainmaker.mcp.enrichment.CompanyQuery;
import dev.rainmaker.mcp.enrichment.PersonQuery;
import java.util.Map;

/**
 * How sure it is that a row is about the one asked for, 0 to 1. An address or a domain identifies; a name needs company or
 * place beside it to count for much, and what contradicts counts against it. Our own scale.
 */
final class Certainty {
    private static final double IDENTIFIED = 1.0;
    private static final double NAME_COMPANY_PLACE = 0.95;
    private static final double NAME_COMPANY = 0.9;
    private static final double NAME_PLACE = 0.8;
    private static final double NAME = 0.5;

    private Certainty() {}

    static double person(PersonQuery asked, Map<String, String> row) {
        var email = Words.email(asked.email());
        var known = Words.email(row.get("email"));
        if (!email.isEmpty() && email.equals(known)) {
            return IDENTIFIED;
        }
        var name = Words.plain(asked.name());
        if (name.isEmpty() || !name.equals(Words.plain(row.get("name")))) {
            return 0;
        }
        var company = agrees(
                asked.company(),
                row.get("company"),
                Words.company(asked.company()).equals(Words.company(row.get("company"))));
        var place = agrees(asked.place(), row.get("place"), Words.samePlace(asked.place(), row.get("place")));
        if (company < 0 || place < 0) {
            return 0;
        }
        if (company > 0) {
            return place > 0 ? NAME_COMPANY_PLACE : NAME_COMPANY;
        }
        return place > 0 ? NAME_PLACE : NAME;
    }

    static double company(CompanyQuery asked, Map<String, String> row) {
        var domain = Words.domain(asked.domain());
        var known = Words.domain(row.get("domain"));
        if (!domain.isEmpty() && !known.isEmpty()) {
            return domain.equals(known) ? IDENTIFIED : 0;
        }
        var name = Words.company(asked.name());
        return !name.isEmpty() && name.equals(Words.company(row.get("name"))) ? NAME_COMPANY : 0;
    }

    /** 1 if both are known and the same, -1 if both are known and differ, else 0. */
    private static int agrees(String asked, String known, boolean same) {
        if (Words.plain(asked).isEmpty() || Words.plain(known).isEmpty()) {
            return 0;
        }
        return same ? 1 : -1;
    }
}
