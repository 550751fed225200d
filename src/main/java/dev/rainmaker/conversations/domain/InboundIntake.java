package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.mail.MailParser;
import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.crypto.FieldCrypto;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.platform.id.Ids;
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

/** Takes one delivery in one transaction; a failure leaves nothing behind, so that it may be tried again. */
@ApplicationScoped
class InboundIntake {
    private final InboundRepository items;
    private final InboundFiling filing;
    private final MailParser parser;
    private final FieldCrypto crypto;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    InboundIntake(
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

    @WithTransaction
    Uni<String> take(String provider, byte[] mime) {
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
                .map(outcome -> outcome.known() ? "duplicate" : row.status);
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

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
