package dev.rainmaker.approvals.domain;

import dev.rainmaker.approvals.ApprovalProblem;
import dev.rainmaker.approvals.ApprovalRefused;
import dev.rainmaker.approvals.CheckedClaim;
import dev.rainmaker.approvals.CheckedDraft;
import dev.rainmaker.approvals.ClaimOverride;
import dev.rainmaker.approvals.DraftCheck;
import dev.rainmaker.approvals.OutwardContent;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.SubjectCipher;
import dev.rainmaker.platform.database.NativeSql;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The number lock in front of every yes: what contradicts a source is refused, what no source backs needs a person's explicit,
 * recorded override. Asked when a content is put up, decided and used, always about the exact content.
 */
@ApplicationScoped
class DraftGate {
    private static final String INTO =
            "INSERT INTO approval_override (id, approval_id, fingerprint, given_at, actor_kind, actor_id, claims, reason)";
    private static final int COLUMNS = 8;

    private final DraftCheck check;
    private final ApprovalContents contents;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    DraftGate(DraftCheck check, ApprovalContents contents, Audit audit, Clock clock, Ids ids) {
        this.check = check;
        this.contents = contents;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** Checks and keeps the result beside the content, without a judgement. */
    Uni<CheckedDraft> look(ApprovalEntity row, SubjectCipher cipher, OutwardContent content) {
        return checked(row, content, clock.now())
                .invoke(checked -> row.checked = contents.seal(cipher, "checked", checked));
    }

    /** Whether a yes to the row's content, as it stands after edits, may be said. */
    Uni<Void> decide(ApprovalEntity row, SubjectCipher cipher, ClaimOverride override, Actor by) {
        return look(row, cipher, contents.content(cipher, "content", row.content))
                .flatMap(checked -> {
                    var given = by.kind() == Actor.Kind.USER ? override : null;
                    judge(checked, given == null ? List.of() : given.claims());
                    return given == null || checked.unsupported().isEmpty()
                            ? Uni.createFrom().voidItem()
                            : keep(row, cipher, checked, given, by);
                });
    }

    /** Whether the yes still holds; days count from the decision, so that a night's wait makes no draft wrong. */
    Uni<Void> use(ApprovalEntity row, SubjectCipher cipher, OutwardContent content) {
        return checked(row, content, SqlTime.instant(row.decidedAt))
                .invoke(checked -> judge(checked, contents.overridden(cipher, row.overridden)))
                .replaceWithVoid();
    }

    private Uni<CheckedDraft> checked(ApprovalEntity row, OutwardContent content, Instant at) {
        return content == null ? Uni.createFrom().item(CheckedDraft.EMPTY) : check.check(row.prospectId, content, at);
    }

    private static void judge(CheckedDraft checked, Collection<String> answeredFor) {
        var contradicted = words(checked.contradicted());
        if (!contradicted.isEmpty()) {
            throw new ApprovalRefused(
                    ApprovalProblem.DRAFT_CONTRADICTED,
                    "What is known speaks against the draft. Correct it, or correct what is known: "
                            + named(contradicted),
                    contradicted);
        }
        var open = words(checked.unsupported()).stream()
                .filter(claim -> !answeredFor.contains(claim))
                .toList();
        if (!open.isEmpty()) {
            throw new ApprovalRefused(
                    ApprovalProblem.DRAFT_UNSUPPORTED,
                    "No source backs this. Correct it, or open it in the queue of approvals and answer for it there: "
                            + named(open),
                    open);
        }
    }

    private Uni<Void> keep(
            ApprovalEntity row, SubjectCipher cipher, CheckedDraft checked, ClaimOverride override, Actor by) {
        var used = new ClaimOverride(words(checked.unsupported()), override.reason());
        var id = ids.next();
        row.overridden = contents.seal(cipher, "overridden", used);
        return NativeSql.insert(
                        INTO,
                        COLUMNS,
                        List.of(
                                id,
                                row.id,
                                row.fingerprint,
                                SqlTime.of(clock.now()),
                                by.kind().name().toLowerCase(Locale.ROOT),
                                by.id(),
                                contents.seal(cipher, "override_claims", used.claims()),
                                contents.seal(cipher, "override_reason", used.reason())))
                .call(() -> audit.record(
                        by,
                        "approval.overridden",
                        "approval",
                        row.id,
                        Map.of(),
                        Map.of("override", id, "claims", used.claims().size(), "fingerprint", row.fingerprint)));
    }

    private static List<String> words(List<CheckedClaim> claims) {
        return List.copyOf(
                new LinkedHashSet<>(claims.stream().map(CheckedClaim::words).toList()));
    }

    private static String named(List<String> claims) {
        return String.join("; ", claims);
    }
}
