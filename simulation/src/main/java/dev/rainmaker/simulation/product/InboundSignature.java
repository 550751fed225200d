package dev.rainmaker.simulation.product;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what is posted to the inbound path: hex HMAC-SHA256 over timestamp, a dot and the raw body. */
public record InboundSignature(String secret) {

    private static final String ALGORITHM = "HmacSHA256";

    /** The signature of a body posted at this time. */
    public String sign(long unixSeconds, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((unixSeconds + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("no " + ALGORITHM, failure);
        }
    }

    @Override
    public String toString() {
        return "InboundSignature[secret=hidden]";
    }
}
