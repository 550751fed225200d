package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.crypto.SubjectCipher;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.prospects.DuplicateProspect;
import dev.rainmaker.prospects.ProspectStatus;
import dev.rainmaker.security.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;

/** Stores new prospects, one or a batch: keys, rows, words, journal. Duplicates were looked for before. */
@ApplicationScoped
class ProspectCreation {
    private final ProspectRepository prospects;
    private final ProspectFields fields;
    private final WordIndex words;
    private final ProspectJournal journal;
    private final FieldCrypto crypto;
    private final Clock clock;
    private final Ids ids;

    ProspectCreation(
            ProspectRepository prospects,
            ProspectFields fields,
            WordIndex words,
            ProspectJournal journal,
            FieldCrypto crypto,
            Clock clock,
            Ids ids) {
        this.prospects = prospects;
        this.fields = fields;
        this.words = words;
        this.journal = journal;
        this.crypto = crypto;
        this.clock = clock;
        this.ids = ids;
    }

    /** What is to be stored. */
    record Newcomer(KnownFacts facts, String review, String source, boolean simulated) {}

    /** A stored row with its cipher. */
    record Stored(ProspectEntity row, SubjectCipher cipher) {}

    /** Rows in the order of the newcomers. Fails with {@link DuplicateProspect} when another writer was faster. */
    Uni<List<Stored>> store(List<Newcomer> newcomers, Actor by) {
        if (newcomers.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var byId = new LinkedHashMap<String, Newcomer>();
        newcomers.forEach(newcomer -> byId.put(ids.next(), newcomer));
        return crypto.newCiphers(byId.keySet()).flatMap(ciphers -> {
            var stored = new ArrayList<Stored>();
            byId.forEach((id, newcomer) -> {
                var cipher = ciphers.get(id);
                stored.add(new Stored(row(id, newcomer, cipher, by), cipher));
            });
            var rows = stored.stream().map(Stored::row).toList();
            return prospects
                    .persist(rows)
                    .flatMap(done -> prospects.flush())
                    .onFailure(ProspectCreation::taken)
                    .transform(failure -> new DuplicateProspect())
                    .flatMap(done -> words.add(rows))
                    .flatMap(done -> journal.created(rows, by))
                    .replaceWith(stored);
        });
    }

    private ProspectEntity row(String id, Newcomer newcomer, SubjectCipher cipher, Actor by) {
        var row = new ProspectEntity();
        row.id = id;
        row.status(ProspectStatus.DISCOVERED);
        row.source = newcomer.source();
        row.simulated = newcomer.simulated();
        row.needsReview = newcomer.review() != null;
        row.reviewReason = newcomer.review();
        row.humanFields(FactCleaning.human(by) ? newcomer.facts().given() : Set.of());
        row.createdAt = SqlTime.of(clock.now());
        fields.write(row, newcomer.facts(), cipher, LeadScoring.SignalStrength.NONE);
        return row;
    }

    static boolean taken(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException
                    || cause instanceof io.vertx.mysqlclient.MySQLException sql && sql.getErrorCode() == 1062) {
                return true;
            }
        }
        return false;
    }
}
