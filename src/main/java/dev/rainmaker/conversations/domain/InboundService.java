package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.InboundApi;
import dev.rainmaker.conversations.InboundItem;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.util.Map;

@ApplicationScoped
class InboundService implements InboundApi {
    private static final int EXCERPT = 4_000;

    /** As many writers may be faster in one conversation before the delivery is refused. */
    private static final int TRIES = 10;

    private final InboundRepository items;
    private final InboundIntake intake;
    private final FieldCrypto crypto;
    private final Audit audit;

    InboundService(InboundRepository items, InboundIntake intake, FieldCrypto crypto, Audit audit) {
        this.items = items;
        this.intake = intake;
        this.crypto = crypto;
        this.audit = audit;
    }

    /** Who delivers does not know our versions: when somebody else changed the conversation, we look again ourselves. */
    @Override
    public Uni<String> receive(String provider, byte[] mime) {
        return intake.take(provider, mime)
                .onFailure(PersistenceException.class)
                .retry()
                .atMost(TRIES);
    }

    @Override
    @WithTransaction
    public Uni<Page<InboundItem>> needingAttention(PageRequest page) {
        return items.needingAttention(page).flatMap(rows -> crypto.ciphersFor(
                        rows.items().stream().map(row -> row.id).toList())
                .map(ciphers -> rows.map(row -> new InboundItem(
                        row.id,
                        row.provider,
                        row.code,
                        SqlTime.instant(row.receivedAt),
                        excerpt(ciphers.get(row.id).decrypt("raw", row.raw))))));
    }

    @Override
    @WithTransaction
    public Uni<Void> dismiss(String id, Actor by) {
        return items.findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new InvalidRequest("id", "names no delivery that waits"))
                .invoke(row -> {
                    row.status = "dismissed";
                    row.raw = null;
                })
                .flatMap(row -> audit.record(
                        by,
                        "inbound.dismissed",
                        "inbound",
                        id,
                        Map.of("status", "attention"),
                        Map.of("status", "dismissed")));
    }

    private static String excerpt(String raw) {
        return raw == null || raw.length() <= EXCERPT ? raw : raw.substring(0, EXCERPT);
    }
}
