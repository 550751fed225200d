package dev.rainmaker.mcp.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** {@code rainmaker.tools.storage.*}. */
@ConfigMapping(prefix = "rainmaker.tools.storage")
public interface StorageConfig {
    /** Where files are kept: {@code local} or {@code s3}. */
    @WithDefault("local")
    String provider();

    Local local();

    S3 s3();

    Scan scan();

    /** The folder. */
    interface Local {
        /** Folder of the files. */
        @WithDefault(".rainmaker/files")
        String folder();

        /** Secret that signs links; without it links are refused. */
        Optional<String> secret();

        /** Address at which clients reach this server, for links. */
        @WithDefault("http://localhost:8080")
        String publicUrl();
    }

    /** A bucket. */
    interface S3 {
        /** The bucket has to be there. */
        Optional<String> bucket();

        @WithDefault("us-east-1")
        String region();

        /** Address of a server that is not Amazon's. */
        Optional<URI> endpoint();

        /** Address that links have, where clients reach the server by another one than we do. */
        Optional<URI> publicEndpoint();

        /** Whether the bucket stands in the path, not in the host's name; most servers that are not Amazon's want it. */
        @WithDefault("false")
        boolean pathStyle();

        Optional<String> accessKey();

        /** Never logged. */
        Optional<String> secretKey();

        /** Of temporary credentials; never logged. */
        Optional<String> sessionToken();

        /** Put before every key, e.g. {@code rainmaker/}. */
        Optional<String> prefix();

        /** {@code none} leaves it to the bucket; {@code AES256} or {@code aws:kms} ask for it with every file. */
        @WithDefault("none")
        String serverSideEncryption();

        /** Key of {@code aws:kms}; the account's own when absent. */
        Optional<String> kmsKeyId();

        /** What a call may cost its caller in all, repeats included. */
        @WithDefault("10S")
        Duration timeout();
    }

    /** A clamd that looks at every file before it is stored. */
    interface Scan {
        /** Without it nothing is scanned. */
        Optional<String> host();

        @WithDefault("3310")
        int port();

        /** For connecting, sending and the answer together. */
        @WithDefault("20S")
        Duration timeout();
    }
}
