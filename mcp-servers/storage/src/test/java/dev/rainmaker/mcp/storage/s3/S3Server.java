package dev.rainmaker.mcp.storage.s3;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/** A true S3 server in this JVM; it keeps objects in memory and checks signatures. */
public class S3Server implements QuarkusTestResourceLifecycleManager {
    static final String BUCKET = "house-files";
    private static final String KEY = "local-identity";
    private static final String SECRET = "local-credential";

    private TransientNio2BlobStore store;
    private S3Proxy server;

    @Override
    public Map<String, String> start() {
        store = new TransientNio2BlobStore();
        store.createContainer(BUCKET);
        server = S3Proxy.builder()
                .blobStore(store)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
                .build();
        try {
            server.start();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
        return Map.of(
                "rainmaker.tools.storage.s3.endpoint", "http://127.0.0.1:" + server.getPort(),
                "rainmaker.tools.storage.s3.bucket", BUCKET,
                "rainmaker.tools.storage.s3.access-key", KEY,
                "rainmaker.tools.storage.s3.secret-key", SECRET);
    }

    @Override
    public void stop() {
        try {
            if (server != null) {
                server.stop();
            }
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
