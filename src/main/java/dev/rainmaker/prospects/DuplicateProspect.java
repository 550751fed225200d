package dev.rainmaker.prospects;

import dev.rainmaker.platform.problem.DomainException;
import java.util.Map;

/** Somebody with the same contact data is already there; the problem names who, and by what it matched. */
public final class DuplicateProspect extends DomainException {
    public DuplicateProspect(DuplicateMatch match) {
        super(
                ProspectProblem.DUPLICATE_PROSPECT,
                "A prospect with the same " + words(match.matchedBy()) + " is already there. Open or merge it instead.",
                Map.of("existing", match.existing().value(), "matched_by", match.matchedBy()));
    }

    /** Two writers took the same e-mail address at the same moment. */
    public DuplicateProspect() {
        super(
                ProspectProblem.DUPLICATE_PROSPECT,
                "A prospect with the same e-mail address was stored at the same moment.",
                Map.of("matched_by", "email"));
    }

    private static String words(String matchedBy) {
        return switch (matchedBy) {
            case "email" -> "e-mail address";
            case "phone" -> "phone number";
            case "domain" -> "company domain";
            default -> "name and place";
        };
    }
}
