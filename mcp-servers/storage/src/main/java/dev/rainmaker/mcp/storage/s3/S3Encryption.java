package dev.rainmaker.mcp.storage.s3;

import dev.rainmaker.mcp.storage.StorageConfig;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** How the server is asked to encrypt what it keeps; empty leaves it to the bucket. */
record S3Encryption(Optional<ServerSideEncryption> method, Optional<String> kmsKeyId) {
    static S3Encryption of(StorageConfig.S3 config) {
        var method =
                switch (config.serverSideEncryption()) {
                    case "none" -> Optional.<ServerSideEncryption>empty();
                    case "AES256" -> Optional.of(ServerSideEncryption.AES256);
                    case "aws:kms" -> Optional.of(ServerSideEncryption.AWS_KMS);
                    default ->
                        throw new IllegalStateException(
                                "rainmaker.tools.storage.s3.server-side-encryption must be none, AES256 or aws:kms");
                };
        return new S3Encryption(method, config.kmsKeyId());
    }

    void applyTo(PutObjectRequest.Builder request) {
        method.ifPresent(request::serverSideEncryption);
        if (method.equals(Optional.of(ServerSideEncryption.AWS_KMS))) {
            kmsKeyId.ifPresent(request::ssekmsKeyId);
        }
    }
}
