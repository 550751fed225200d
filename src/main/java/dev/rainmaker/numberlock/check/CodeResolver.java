package dev.rainmaker.numberlock.check;

import dev.rainmaker.numberlock.check.ClaimValue.Code;
import java.util.Locale;

/** A code stands when the house has it; that somebody outside wrote it says nothing. */
final class CodeResolver {
    private CodeResolver() {}

    static Judged judge(Code code, Known known) {
        var wanted = code.text().toLowerCase(Locale.ROOT);
        for (var fact : known.knowledge().facts()) {
            if (!fact.isOutside()
                    && fact.value() != null
                    && fact.value().toLowerCase(Locale.ROOT).contains(wanted)) {
                return Judged.verified(fact, "known reference");
            }
        }
        return Judged.unsupported("the house has no such reference");
    }
}
