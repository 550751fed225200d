package dev.rainmaker.numberlock.check;

import dev.rainmaker.numberlock.check.ClaimValue.Name;

/** A name is known when all its words stand in one thing that is known. */
final class NameResolver {
    private NameResolver() {}

    static Judged judge(Name name, Known known) {
        KnownFact near = null;
        for (var entry : known.words().entrySet()) {
            var words = entry.getValue();
            int hits = 0;
            for (var word : name.words()) {
                if (words.contains(word) || words.containsAll(java.util.List.of(word.split("-")))) {
                    hits++;
                }
            }
            if (hits == name.words().size()) {
                return Judged.verified(entry.getKey(), "known name");
            }
            if (hits > 0 && isNaming(entry.getKey())) {
                near = entry.getKey();
            }
        }
        if (name.addressed() && known.knowledge().recipient() != null) {
            var fact = new KnownFact("prospect", null, "name", known.knowledge().recipient());
            return Judged.contradicted(fact, "it goes to " + known.knowledge().recipient());
        }
        if (near != null) {
            return Judged.contradicted(near, "known is " + near.value());
        }
        return Judged.unsupported(name.place() ? "this place is in no source" : "this name is in no source");
    }

    private static boolean isNaming(KnownFact fact) {
        return fact.field() != null && fact.field().matches("(?i).*(?:name|venue|sender|place|partner).*");
    }
}
