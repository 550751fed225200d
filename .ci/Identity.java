import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;

/**
 * What a script needs to start a tool server and to call it.
 *
 * <pre>
 * java Identity.java port               prints a free port
 * java Identity.java folder [scopes]    writes a public key (key) and a token that its other half signed (token)
 * </pre>
 */
class Identity {
    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("port")) {
            try (var socket = new ServerSocket(0)) {
                System.out.println(socket.getLocalPort());
            }
            return;
        }
        var folder = Path.of(arguments[0]);
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        var now = Instant.now().getEpochSecond();
        var unsigned = part("{\"alg\":\"ES256\",\"typ\":\"JWT\"}") + "." + part("""
                {"iss":"rainmaker","aud":"rainmaker-tools","sub":"build","upn":"build","iat":%d,"exp":%d,"scope":"%s"}"""
                .formatted(now, now + 3600, arguments.length > 1 ? arguments[1] : ""));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(pair.getPrivate());
        signature.update(unsigned.getBytes());
        Files.writeString(folder.resolve("token"),
                unsigned + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign()));
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes());
    }
}
