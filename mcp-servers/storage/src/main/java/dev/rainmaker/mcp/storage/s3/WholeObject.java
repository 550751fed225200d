package dev.rainmaker.mcp.storage.s3;

import dev.rainmaker.mcp.shared.contract.Sha256;
import dev.rainmaker.mcp.storage.FileContent;
import dev.rainmaker.mcp.storage.StorageProvider;
import io.quarkiverse.mcp.server.ToolCallException;
import java.io.IOException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Reads an object to its end, but no more than a file of ours may have, and compares length and hash with what was said of
 * it: half a file is a failure, never a result.
 *
 * @param hashName name of the metadata with the SHA-256; objects that others stored lack it
 */
record WholeObject(String hashName) implements ResponseTransformer<GetObjectResponse, FileContent> {
    @Override
    public FileContent transform(GetObjectResponse about, AbortableInputStream body) throws IOException {
        if (about.contentLength() != null && about.contentLength() > StorageProvider.MAX_BYTES) {
            throw tooLarge(body);
        }
        var bytes = body.readNBytes(StorageProvider.MAX_BYTES + 1);
        if (bytes.length > StorageProvider.MAX_BYTES) {
            throw tooLarge(body);
        }
        var hash = about.metadata().get(hashName);
        if (about.contentLength() != null && about.contentLength() != bytes.length
                || hash != null && !hash.equals(Sha256.of(bytes))) {
            throw S3Failures.unreadable();
        }
        return new FileContent(bytes, about.contentType() == null ? "application/octet-stream" : about.contentType());
    }

    private static ToolCallException tooLarge(AbortableInputStream body) {
        body.abort();
        return new ToolCallException("This file has more than 25 MB; make a link with create_signed_url instead.");
    }
}
