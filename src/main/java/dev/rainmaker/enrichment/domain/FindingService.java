package dev.rainmaker.enrichment.domain;

import dev.rainmaker.enrichment.EnrichmentApi;
import dev.rainmaker.enrichment.Finding;
import dev.rainmaker.enrichment.FindingEvent;
import dev.rainmaker.enrichment.FindingId;
import dev.rainmaker.enrichment.FindingNotFound;
import dev.rainmaker.enrichment.FindingState;
import dev.rainmaker.enrichment.NewFinding;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.event.Outbox;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The facade's one implementation: stores, weighs, fills the prospect. */
@ApplicationScoped
class FindingService implements EnrichmentApi {
    private final FindingRepository findings;
    private final FindingRows rows;
    private final ProspectsApi prospects;
    private final FieldCrypto crypto;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    FindingService(
            FindingRepository findings,
            FindingRows rows,
            ProspectsApi prospects,
            FieldCrypto crypto,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.findings = findings;
        this.rows = rows;
        this.prospects = prospects;
        this.crypto = crypto;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    @WithTransaction
    public Uni<List<Finding>> store(ProspectId prospect, List<NewFinding> offered, Actor by) {
        return prospects
                .requireForChange(prospect)
                .flatMap(known -> store(prospect, offered, null, "finding.stored", by))
                .flatMap(stored -> of(prospect).map(all -> inOrder(stored, all)));
    }

    @Override
    @WithSession
    public Uni<List<Finding>> findings(ProspectId prospect) {
        return prospects.require(prospect).flatMap(known -> of(prospect));
    }

    @Override
    @WithSession
    public Uni<Map<FindingId, Finding>> require(Collection<FindingId> ids) {
        var wanted = ids.stream().map(FindingId::value).collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return findings.byIds(wanted).flatMap(found -> {
            if (found.size() < wanted.size()) {
                throw new FindingNotFound();
            }
            return views(found).map(views -> {
                var byId = new LinkedHashMap<FindingId, Finding>();
                views.forEach(view -> byId.put(view.id(), view));
                return byId;
            });
        });
    }

    @Override
    @WithTransaction
    public Uni<List<Finding>> correct(ProspectId prospect, FindingId id, String value, Actor by) {
        return prospects
                .requireForChange(prospect)
                .flatMap(known -> findings.findById(id.value()))
                .flatMap(row -> {
                    if (row == null || !row.prospectId.equals(prospect.value())) {
                        throw new FindingNotFound();
                    }
                    var byHand = new NewFinding(row.field, value, 1, null, null, "person", clock.now());
                    return store(prospect, List.of(byHand), row.id, "finding.corrected", by);
                })
                .flatMap(done -> of(prospect));
    }

    /** Ids of the rows of the offered findings, new or known. */
    private Uni<List<String>> store(
            ProspectId prospect, List<NewFinding> offered, String corrects, String type, Actor by) {
        return crypto.cipherFor(prospect.value())
                .flatMap(cipher -> findings.of(prospect.value()).flatMap(present -> {
                    var outcome = rows.add(prospect, offered, corrects, present, cipher, by);
                    if (outcome.fresh().isEmpty()) {
                        return Uni.createFrom().item(outcome.ids());
                    }
                    return findings.persist(outcome.fresh())
                            .flatMap(done -> findings.flush())
                            .flatMap(done -> weigh(prospect, outcome.all(), by))
                            .flatMap(done -> told(prospect, outcome.fresh(), type, by))
                            .replaceWith(outcome.ids());
                }));
    }

    private Uni<Void> weigh(ProspectId prospect, List<FindingEntity> all, Actor by) {
        return views(all).flatMap(views -> {
            var disputedBefore = disputed(all);
            var judgement = new FindingJudgement(views);
            all.forEach(row -> row.state = judgement.states().getOrDefault(new FindingId(row.id), row.state));
            var fresh = judgement.disputed().stream()
                    .filter(field -> !disputedBefore.contains(field))
                    .map(FindingService::words)
                    .collect(Collectors.joining(", "));
            return prospects
                    .fill(prospect, judgement.certain(), by)
                    .flatMap(done -> fresh.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : prospects.review(prospect, true, "Sources disagree about: " + fresh + ".", by));
        });
    }

    /** "event date" for {@code eventDate}. */
    private static String words(String field) {
        return field.replaceAll("(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    }

    private Uni<Void> told(ProspectId prospect, List<FindingEntity> fresh, String type, Actor by) {
        var ids = fresh.stream().map(row -> row.id).toList();
        var fields = fresh.stream().map(row -> row.field).distinct().toList();
        return audit.record(by, type, "prospect", prospect.value(), Map.of(), Map.of("findings", ids, "fields", fields))
                .flatMap(done -> prospects.note(prospect, type, ids.getFirst(), by))
                .flatMap(done -> outbox.add(new FindingEvent(type, prospect.value(), ids.size())));
    }

    private Uni<List<Finding>> of(ProspectId prospect) {
        return findings.of(prospect.value()).flatMap(this::views);
    }

    private Uni<List<Finding>> views(List<FindingEntity> entities) {
        var subjects = entities.stream().map(row -> row.prospectId).collect(Collectors.toSet());
        return crypto.ciphersFor(subjects).map(ciphers -> entities.stream()
                .map(row -> row.toView(ciphers.get(row.prospectId)))
                .toList());
    }

    private static Set<String> disputed(List<FindingEntity> all) {
        return all.stream()
                .filter(row -> row.state == FindingState.CONTRADICTED)
                .map(row -> row.field)
                .collect(Collectors.toSet());
    }

    private static List<Finding> inOrder(List<String> ids, List<Finding> all) {
        var byId = all.stream().collect(Collectors.toMap(finding -> finding.id().value(), finding -> finding));
        return new ArrayList<>(ids).stream().map(byId::get).toList();
    }
}
