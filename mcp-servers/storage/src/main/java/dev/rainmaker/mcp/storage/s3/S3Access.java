package dev.rainmaker.mcp.storage.s3;

import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.storage.StorageConfig;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Makes the SDK's clients from our configuration alone: no environment, no profile file, no metadata service. */
final class S3Access {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final ProfileFile NO_PROFILES = ProfileFile.aggregator().build();

    private final StorageConfig.S3 config;

    S3Access(StorageConfig.S3 config) {
        this.config = config;
    }

    /** Whether bucket and credentials are set. */
    boolean isConfigured() {
        return config.bucket().isPresent()
                && config.accessKey().isPresent()
                && config.secretKey().isPresent();
    }

    S3Client client() {
        var builder = S3Client.builder()
                .region(Region.of(config.region()))
                .credentialsProvider(credentials())
                .serviceConfiguration(style())
                // Servers that are not Amazon's seldom know the SDK's newer checksums.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .apiCallTimeout(config.timeout())
                        .retryStrategy(S3Repeats.strategy())
                        .defaultProfileFile(NO_PROFILES)
                        .addExecutionInterceptor(new WithoutExpect())
                        .build())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(shorter(CONNECT, config.timeout()))
                        .socketTimeout(config.timeout()));
        config.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    S3Presigner presigner() {
        var builder = S3Presigner.builder()
                .region(Region.of(config.region()))
                .credentialsProvider(credentials())
                .serviceConfiguration(style());
        config.publicEndpoint().or(config::endpoint).ifPresent((URI address) -> builder.endpointOverride(address));
        return builder.build();
    }

    private S3Configuration style() {
        return S3Configuration.builder()
                .pathStyleAccessEnabled(config.pathStyle())
                .profileFile(NO_PROFILES)
                .chunkedEncodingEnabled(false)
                .build();
    }

    private StaticCredentialsProvider credentials() {
        if (!isConfigured()) {
            throw VendorFailure.notConfigured(S3Failures.VENDOR);
        }
        var key = config.accessKey().orElseThrow();
        var secret = config.secretKey().orElseThrow();
        AwsCredentials credentials = config.sessionToken()
                .map(token -> (AwsCredentials) AwsSessionCredentials.create(key, secret, token))
                .orElseGet(() -> AwsBasicCredentials.create(key, secret));
        return StaticCredentialsProvider.create(credentials);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
