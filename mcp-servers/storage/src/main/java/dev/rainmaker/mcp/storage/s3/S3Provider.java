package dev.rainmaker.mcp.storage.s3;

import dev.rainmaker.mcp.shared.call.ConnectionStatus;
import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.storage.DownloadName;
import dev.rainmaker.mcp.storage.FileContent;
import dev.rainmaker.mcp.storage.FileKey;
import dev.rainmaker.mcp.storage.FileLink;
import dev.rainmaker.mcp.storage.FilePage;
import dev.rainmaker.mcp.storage.KeyTaken;
import dev.rainmaker.mcp.storage.StorageConfig;
import dev.rainmaker.mcp.storage.StorageProvider;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Files as objects of one bucket. Each carries its SHA-256 as metadata, which is checked when it is read. A call costs its
 * caller the configured time-out at most, repeats included.
 */
@ApplicationScoped
@Typed(S3Provider.class)
public class S3Provider implements StorageProvider {
    private static final String SHA256 = "sha256";

    private final StorageConfig.S3 config;
    private final S3Access access;
    private final S3Calls calls;
    private final S3Listing listing;

    S3Provider(StorageConfig config, MeterRegistry metrics) {
        this.config = config.s3();
        access = new S3Access(this.config);
        calls = new S3Calls(access, metrics);
        listing = new S3Listing(this.config, calls);
    }

    @Override
    public ConnectionStatus status() {
        if (!access.isConfigured()) {
            return new ConnectionStatus(
                    "s3", false, false, "bucket, access-key and secret-key of rainmaker.tools.storage.s3 are needed");
        }
        try {
            calls.run("HeadBucket", Object.class, s3 -> s3.headBucket(request -> request.bucket(bucket())));
            return new ConnectionStatus("s3", true, true, "the bucket answers; links are signed");
        } catch (VendorFailure failure) {
            var why =
                    failure.kind() == VendorFailure.Kind.NOT_FOUND ? "There is no such bucket." : failure.getMessage();
            return new ConnectionStatus("s3", true, false, why);
        }
    }

    @Override
    public void put(FileKey key, FileContent content, boolean onlyNew) {
        var request = PutObjectRequest.builder()
                .bucket(bucket())
                .key(objectKey(key))
                .contentType(content.contentType())
                .metadata(Map.of(SHA256, content.sha256()))
                .ifNoneMatch(onlyNew ? "*" : null);
        S3Encryption.of(config).applyTo(request);
        var body = RequestBody.fromBytes(content.bytes());
        boolean stored = calls.run("PutObject", Boolean.class, s3 -> {
            try {
                s3.putObject(request.build(), body);
                return true;
            } catch (S3Exception refused) {
                if (onlyNew && refused.statusCode() == 412) {
                    return false;
                }
                throw refused;
            }
        });
        // A repeat of a call whose answer was lost finds its own file.
        if (!stored && !hashOf(key).equals(Optional.of(content.sha256()))) {
            throw new KeyTaken();
        }
    }

    @Override
    public boolean exists(FileKey key) {
        return head(key).isPresent();
    }

    private Optional<String> hashOf(FileKey key) {
        return head(key).map(about -> about.getOrDefault(SHA256, ""));
    }

    @SuppressWarnings("unchecked")
    private Optional<Map<String, String>> head(FileKey key) {
        return calls.run("HeadObject", Optional.class, s3 -> {
            try {
                return Optional.of(
                        s3.headObject(request -> request.bucket(bucket()).key(objectKey(key)))
                                .metadata());
            } catch (S3Exception failure) {
                if (isMissing(failure)) {
                    return Optional.empty();
                }
                throw failure;
            }
        });
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<FileContent> read(FileKey key) {
        var request =
                GetObjectRequest.builder().bucket(bucket()).key(objectKey(key)).build();
        return calls.run("GetObject", Optional.class, s3 -> {
            try {
                return Optional.of(s3.getObject(request, new WholeObject(SHA256)));
            } catch (S3Exception failure) {
                if (isMissing(failure)) {
                    return Optional.empty();
                }
                throw failure;
            }
        });
    }

    /** S3 answers a deletion alike whether there was a file or not, so it is asked before. */
    @Override
    public boolean delete(FileKey key) {
        boolean there = exists(key);
        if (there) {
            calls.run(
                    "DeleteObject",
                    Object.class,
                    s3 -> s3.deleteObject(request -> request.bucket(bucket()).key(objectKey(key))));
        }
        return there;
    }

    @Override
    public FilePage list(String prefix, String cursor, int limit) {
        return listing.page(prefix, cursor, limit);
    }

    @Override
    public FileLink link(FileKey key, int seconds, String filename) {
        try (var presigner = access.presigner()) {
            var signed = presigner.presignGetObject(presign -> presign.signatureDuration(Duration.ofSeconds(seconds))
                    .getObjectRequest(get -> get.bucket(bucket())
                            .key(objectKey(key))
                            .responseContentDisposition(DownloadName.header(filename))
                            .responseCacheControl("private, no-store")));
            return new FileLink(signed.url().toString(), signed.expiration());
        }
    }

    private static boolean isMissing(S3Exception failure) {
        var code = S3Failures.code(failure);
        return failure instanceof NoSuchKeyException
                || failure.statusCode() == 404 && !code.equals("NoSuchBucket") && code.isEmpty();
    }

    private String bucket() {
        return config.bucket().orElseThrow(() -> VendorFailure.notConfigured(S3Failures.VENDOR));
    }

    private String objectKey(FileKey key) {
        return config.prefix().orElse("") + key.value();
    }

    @PreDestroy
    void close() {
        calls.close();
    }
}
