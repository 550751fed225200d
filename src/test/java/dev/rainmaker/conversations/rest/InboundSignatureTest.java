package dev.rainmaker.conversations.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rainmaker.StandingClock;
import dev.rainmaker.conversations.ConversationFailure;
import dev.rainmaker.conversations.ConversationProblem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboundSignatureTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String SECRET = "shared-with-the-mail-gateway";
    private static final byte[] MAIL = "Subject: Re: your wedding".getBytes(StandardCharsets.UTF_8);

    private final InboundSignature signature = new InboundSignature(SECRET, new StandingClock(NOW));

    @ParameterizedTest
    @ValueSource(longs = {-300, -1, 0, 300})
    void aDeliveryThatIsSignedAndRecentPasses(long secondsOff) {
        var timestamp = time(secondsOff);
        assertThatCode(() -> signature.check(timestamp, sign(SECRET, timestamp, MAIL), MAIL))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400})
    void anOldOrFutureOneIsRefused(long secondsOff) {
        var timestamp = time(secondsOff);
        refused(timestamp, sign(SECRET, timestamp, MAIL), MAIL);
    }

    @Test
    void anotherSecretAnotherBodyOrAnotherTimeIsRefused() {
        var timestamp = time(0);
        refused(timestamp, sign("another secret", timestamp, MAIL), MAIL);
        refused(timestamp, sign(SECRET, timestamp, MAIL), "Subject: changed".getBytes(StandardCharsets.UTF_8));
        refused(time(1), sign(SECRET, timestamp, MAIL), MAIL);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "absent",
            value = {"absent,00", "1772442000,absent", "1772442000,''", "soon,00", "-1,00", "99999999999999999999,00"})
    void missingOrMalformedHeadersAreRefused(String timestamp, String given) {
        refused(timestamp, given, MAIL);
    }

    @Test
    void aDeliveryWithoutABodyIsRefused() {
        refused(time(0), sign(SECRET, time(0), new byte[0]), null);
    }

    private void refused(String timestamp, String given, byte[] body) {
        assertThatThrownBy(() -> signature.check(timestamp, given, body))
                .isInstanceOfSatisfying(ConversationFailure.class, failure -> assertThat(failure.type())
                        .isEqualTo(ConversationProblem.INBOUND_REFUSED));
    }

    private static String time(long secondsOff) {
        return Long.toString(NOW.getEpochSecond() + secondsOff);
    }

    private static String sign(String secret, String timestamp, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
