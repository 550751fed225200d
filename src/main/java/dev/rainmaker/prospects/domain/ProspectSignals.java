package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.crypto.SubjectCipher;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.prospects.NewSignal;
import dev.rainmaker.prospects.Signal;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Signals of a prospect: each source and quote once. */
@ApplicationScoped
class ProspectSignals {
    private final SignalRepository signals;
    private final ProspectFields fields;
    private final ProspectJournal journal;
    private final FieldCrypto crypto;
    private final Ids ids;

    ProspectSignals(
            SignalRepository signals, ProspectFields fields, ProspectJournal journal, FieldCrypto crypto, Ids ids) {
        this.signals = signals;
        this.fields = fields;
        this.journal = journal;
        this.crypto = crypto;
        this.ids = ids;
    }

    Uni<List<Signal>> of(String prospectId) {
        return signals.of(prospectId)
                .flatMap(rows -> crypto.ciphersFor(List.of(prospectId)).map(ciphers -> rows.stream()
                        .map(row -> row.toView(ciphers.get(prospectId)))
                        .toList()));
    }

    /** Best confidence and number of different sources. */
    Uni<LeadScoring.SignalStrength> strength(String prospectId) {
        return signals.of(prospectId).map(ProspectSignals::strength);
    }

    /** Stores those that are new, scores the prospect again and announces the change when there was any. */
    Uni<Void> add(ProspectEntity prospect, List<NewSignal> offered, String mergedFrom, Actor by) {
        return crypto.cipherFor(prospect.id)
                .flatMap(cipher -> signals.of(prospect.id).flatMap(present -> {
                    var fresh = fresh(prospect.id, offered, mergedFrom, present, cipher);
                    if (fresh.isEmpty()) {
                        return Uni.createFrom().voidItem();
                    }
                    var all = new ArrayList<>(present);
                    all.addAll(fresh);
                    int before = prospect.score;
                    return signals.persist(fresh)
                            .invoke(() -> fields.score(prospect, fields.read(prospect, cipher), strength(all)))
                            .flatMap(done -> journal.changed(
                                    "prospect.changed",
                                    prospect.id,
                                    null,
                                    Map.of("score", before),
                                    Map.of(
                                            "signals",
                                            fresh.stream().map(row -> row.id).toList(),
                                            "score",
                                            prospect.score),
                                    Map.of("fields", "signals"),
                                    by));
                }));
    }

    /** Takes the signals away that a merge brought, and scores again. */
    Uni<Void> removeMerged(ProspectEntity prospect, String mergedFrom) {
        return signals.delete("prospectId = ?1 and mergedFrom = ?2", prospect.id, mergedFrom)
                .flatMap(gone -> rescore(prospect));
    }

    Uni<Void> rescore(ProspectEntity prospect) {
        return crypto.cipherFor(prospect.id)
                .flatMap(cipher -> strength(prospect.id)
                        .invoke(strength -> fields.score(prospect, fields.read(prospect, cipher), strength)))
                .replaceWithVoid();
    }

    private List<SignalEntity> fresh(
            String prospectId,
            List<NewSignal> offered,
            String mergedFrom,
            List<SignalEntity> present,
            SubjectCipher cipher) {
        var known = present.stream().map(row -> row.fingerprint).collect(Collectors.toCollection(HashSet::new));
        var fresh = new ArrayList<SignalEntity>();
        for (var signal : offered) {
            var url = cut(signal.sourceUrl(), 2000);
            var fingerprint = fields.fingerprint("signal", url == null ? "" : url, signal.quote());
            if (known.add(fingerprint)) {
                var row = new SignalEntity();
                row.id = ids.next();
                row.prospectId = prospectId;
                row.fingerprint = fingerprint;
                row.kind = signal.kind();
                row.quote = cipher.encrypt(SignalEntity.QUOTE, signal.quote());
                row.sourceUrl = url;
                row.sourceTitle = cut(signal.sourceTitle(), 300);
                row.confidence = Math.clamp(signal.confidence(), 0, 1);
                row.mergedFrom = mergedFrom;
                row.retrievedAt = SqlTime.of(signal.retrievedAt());
                fresh.add(row);
            }
        }
        return fresh;
    }

    private static LeadScoring.SignalStrength strength(List<SignalEntity> rows) {
        var sources = rows.stream()
                .map(row -> row.sourceUrl == null ? row.id : row.sourceUrl)
                .distinct()
                .count();
        return new LeadScoring.SignalStrength(
                rows.stream().mapToDouble(row -> row.confidence).max().orElse(0), (int) sources);
    }

    private static String cut(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }
}
