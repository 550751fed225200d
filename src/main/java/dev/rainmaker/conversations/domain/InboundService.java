package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.InboundApi;
import dev.rainmaker.conversations.InboundItem;
import dev.rainmaker.conversations.mail.MailParser;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.paging.Page;
import dev.rainmaker.platform.paging.PageRequest;
import dev.rainmaker.platform.problem.InvalidRequest;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

@ApplicationScoped
class InboundService implements InboundApi {
    private static final int EXCERPT = 4_000;

    private final InboundRepository items;
    private final InboundFiling filing;
    private final MailParser parser;
    private final FieldCrypto crypto;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    InboundService(
            InboundRepository items,
            InboundFiling filing,
            MailParser parser,
            FieldCrypto crypto,
            Audit audit,
            Clock clock,
            Ids ids) {
        this.items = items;
        this.filing = filing;
        this.parser = parser;
        this.crypto = crypto;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    @WithTransaction
    public Uni<String> receive(String provider, byte[] mime) {
        var hash = sha256(mime);
        return items.isKnown(hash)
                .flatMap(known -> known ? Uni.createFrom().item("duplicate") : file(provider, mime, hash));
    }

    private Uni<String> file(String provider, byte[] mime, String hash) {
        var row = new InboundEntity();
        row.id = ids.next();
        row.provider = provider;
        row.contentHash = hash;
        row.receivedAt = SqlTime.of(clock.now());
        row.status = "filed";
        Uni<InboundFiling.Outcome> filed;
        try {
            filed = filing.file(parser.parse(mime));
        } catch (MailParser.Unreadable unreadable) {
            filed = Uni.createFrom().item(InboundFiling.Outcome.attention(unreadable.getMessage()));
        }
        return filed.call(outcome -> outcome.code() == null ? Uni.createFrom().voidItem() : keep(row, outcome, mime))
                .invoke(outcome -> row.messageId = outcome.messageId())
                .call(outcome -> items.persistAndFlush(row))
                .map(outcome -> row.status);
    }

    private Uni<Void> keep(InboundEntity row, InboundFiling.Outcome outcome, byte[] mime) {
        row.status = "attention";
        row.code = outcome.code();
        return crypto.cipherFor(row.id)
                .invoke(cipher -> row.raw = cipher.encrypt("raw", new String(mime, StandardCharsets.UTF_8)))
                .call(cipher -> audit.record(
                        Actor.system("inbound"),
                        "inbound.attention",
                        "inbound",
                        row.id,
                        Map.of(),
                        Map.of("code", row.code)))
                .replaceWithVoid();
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

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
