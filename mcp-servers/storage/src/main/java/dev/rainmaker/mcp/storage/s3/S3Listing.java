package dev.rainmaker.mcp.storage.s3;

import dev.rainmaker.mcp.shared.http.VendorFailure;
import dev.rainmaker.mcp.storage.FileKey;
import dev.rainmaker.mcp.storage.FilePage;
import dev.rainmaker.mcp.storage.StorageConfig;
import io.quarkiverse.mcp.server.ToolCallException;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Pages of a bucket; S3's continuation token is the cursor. Objects whose names are no keys of ours are left out. */
final class S3Listing {
    private final StorageConfig.S3 config;
    private final S3Calls calls;

    S3Listing(StorageConfig.S3 config, S3Calls calls) {
        this.config = config;
        this.calls = calls;
    }

    FilePage page(String prefix, String cursor, int limit) {
        var answer = calls.run("ListObjectsV2", ListObjectsV2Response.class, s3 -> {
            try {
                return s3.listObjectsV2(request -> request.bucket(
                                config.bucket().orElseThrow(() -> VendorFailure.notConfigured(S3Failures.VENDOR)))
                        .prefix(before() + prefix)
                        .continuationToken(cursor)
                        .maxKeys(limit));
            } catch (S3Exception failure) {
                if (cursor != null && failure.statusCode() == 400) {
                    throw new ToolCallException(
                            "cursor is not one that list_files gave; leave it out for the first page.");
                }
                throw failure;
            }
        });
        if (answer.isTruncated() == null
                || answer.keyCount() != null
                        && answer.keyCount() != answer.contents().size()) {
            throw S3Failures.unreadable();
        }
        var files = answer.contents().stream()
                .map(this::entry)
                .flatMap(Optional::stream)
                .toList();
        return new FilePage(files, answer.isTruncated() ? answer.nextContinuationToken() : null);
    }

    private Optional<FilePage.Entry> entry(S3Object object) {
        var name = object.key();
        if (name == null || !name.startsWith(before()) || !FileKey.isOne(name.substring(before().length()))) {
            return Optional.empty();
        }
        var modified = object.lastModified() == null ? Instant.EPOCH : object.lastModified();
        return Optional.of(new FilePage.Entry(
                name.substring(before().length()), object.size() == null ? 0 : object.size(), modified));
    }

    private String before() {
        return config.prefix().orElse("");
    }
}
