package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.prospects.DuplicateProspect;
import dev.rainmaker.prospects.Prospect;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes changed facts to a row: duplicate check, words, score, journal. Shared by every way to change a prospect. */
@ApplicationScoped
class ProspectChanges {
    private final ProspectRepository prospects;
    private final ProspectFields fields;
    private final ProspectSignals signals;
    private final DuplicateSearch duplicates;
    private final WordIndex words;
    private final ProspectJournal journal;
    private final FieldCrypto crypto;

    ProspectChanges(
            ProspectRepository prospects,
            ProspectFields fields,
            ProspectSignals signals,
            DuplicateSearch duplicates,
            WordIndex words,
            ProspectJournal journal,
            FieldCrypto crypto) {
        this.prospects = prospects;
        this.fields = fields;
        this.signals = signals;
        this.duplicates = duplicates;
        this.words = words;
        this.journal = journal;
        this.crypto = crypto;
    }

    Uni<KnownFacts> facts(ProspectEntity row) {
        return crypto.cipherFor(row.id).map(cipher -> fields.read(row, cipher));
    }

    Uni<Prospect> view(ProspectEntity row) {
        return crypto.ciphersFor(List.of(row.id)).map(ciphers -> fields.view(row, ciphers.get(row.id)));
    }

    Uni<List<Prospect>> views(List<ProspectEntity> rows) {
        return crypto.ciphersFor(rows.stream().map(row -> row.id).toList()).map(ciphers -> rows.stream()
                .map(row -> fields.view(row, ciphers.get(row.id)))
                .toList());
    }

    /** Which of the changed contact fields belong to somebody else. */
    Uni<Set<String>> taken(ProspectEntity row, KnownFacts facts, Set<String> changed) {
        var keys = fields.keys(facts);
        var email = changed.contains("email") ? keys.email() : null;
        var phone = changed.contains("phone") ? keys.phone() : null;
        return duplicates
                .findOther(new DuplicateKeys(email, null, null, null), row.id)
                .flatMap(byEmail -> duplicates
                        .findOther(new DuplicateKeys(null, phone, null, null), row.id)
                        .map(byPhone -> {
                            var taken = new TreeSet<String>();
                            byEmail.ifPresent(match -> taken.add("email"));
                            byPhone.ifPresent(match -> taken.add("phone"));
                            return taken;
                        }));
    }

    /** Writes the facts, and announces {@code prospect.changed} with the names of the changed fields. */
    Uni<ProspectEntity> write(ProspectEntity row, KnownFacts facts, Set<String> changed, Actor by) {
        if (changed.isEmpty()) {
            return Uni.createFrom().item(row);
        }
        int scoreBefore = row.score;
        return guardEmail(row, facts, changed)
                .flatMap(free -> crypto.cipherFor(row.id))
                .flatMap(cipher -> signals.strength(row.id).invoke(strength -> {
                    fields.write(row, facts, cipher, strength);
                    if (FactCleaning.human(by)) {
                        var human = row.humanFields();
                        human.addAll(changed);
                        row.humanFields(human);
                    }
                }))
                .flatMap(done -> prospects.flush())
                .onFailure(ProspectCreation::taken)
                .transform(failure -> new DuplicateProspect())
                .flatMap(done -> words.replace(row))
                .flatMap(done -> journal.changed(
                        "prospect.changed",
                        row.id,
                        null,
                        Map.of("score", scoreBefore),
                        Map.of("fields", List.copyOf(changed), "score", row.score),
                        Map.of("fields", String.join(",", changed)),
                        by))
                .replaceWith(row);
    }

    private Uni<Void> guardEmail(ProspectEntity row, KnownFacts facts, Set<String> changed) {
        if (!changed.contains("email") && !changed.contains("phone")) {
            return Uni.createFrom().voidItem();
        }
        var keys = fields.keys(facts);
        var contact = new DuplicateKeys(
                changed.contains("email") ? keys.email() : null,
                changed.contains("phone") ? keys.phone() : null,
                null,
                null);
        return duplicates
                .findOther(contact, row.id)
                .invoke(found -> found.ifPresent(match -> {
                    throw new DuplicateProspect(match);
                }))
                .replaceWithVoid();
    }
}
