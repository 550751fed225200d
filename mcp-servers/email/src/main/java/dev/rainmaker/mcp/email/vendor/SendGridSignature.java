package dev.rainmaker.mcp.email.vendor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Signature of SendGrid's event webhook: ECDSA over the timestamp and the body as it came, CRLF at its end included. */
final class SendGridSignature {
    private SendGridSignature() {}

    /**
     * @param publicKey base 64 of a P-256 key (SPKI, DER)
     * @param signature base 64 of a DER signature
     */
    static boolean isRight(String publicKey, String timestamp, String signature, byte[] body) {
        if (timestamp == null || signature == null) {
            return false;
        }
        try {
            var key = KeyFactory.getInstance("EC")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            var verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(key);
            verifier.update(timestamp.getBytes(StandardCharsets.UTF_8));
            verifier.update(body);
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            return false;
        }
    }
}
