package dev.rainmaker.mcp.shared.http;

import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpPostRequestEncoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestEncoder.EncoderMode;
import io.netty.handler.codec.http.multipart.MemoryFileUpload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A form with files, {@code multipart/form-data}, encoded by the HTTP library underneath. */
public final class MultipartForm {
    private record Field(String name, String value) {}

    private record File(String name, String filename, String contentType, byte[] bytes) {}

    private final List<Field> fields = new ArrayList<>();
    private final List<File> files = new ArrayList<>();

    /** Adds a field; a null value adds nothing. The same name may come several times. */
    public MultipartForm field(String name, String value) {
        if (value != null) {
            fields.add(new Field(name, value));
        }
        return this;
    }

    /** Adds a file. */
    public MultipartForm file(String name, String filename, String contentType, byte[] bytes) {
        files.add(new File(name, filename, contentType, bytes));
        return this;
    }

    /** The request with this form as its body. */
    VendorRequest on(VendorRequest request) {
        try {
            var message = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
            var encoder = new HttpPostRequestEncoder(
                    new DefaultHttpDataFactory(false), message, true, StandardCharsets.UTF_8, EncoderMode.HTML5);
            for (var field : fields) {
                encoder.addBodyAttribute(field.name(), field.value());
            }
            for (var file : files) {
                var upload = new MemoryFileUpload(
                        file.name(), file.filename(), file.contentType(), "binary", null, file.bytes().length);
                upload.setContent(Unpooled.wrappedBuffer(file.bytes()));
                encoder.addBodyHttpData(upload);
            }
            encoder.finalizeRequest();
            return request.withBody(message.headers().get(HttpHeaderNames.CONTENT_TYPE), bytes(message, encoder));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (Exception failure) {
            throw new IllegalStateException("a form could not be encoded", failure);
        }
    }

    private static byte[] bytes(DefaultFullHttpRequest message, HttpPostRequestEncoder encoder) throws Exception {
        var bytes = new ByteArrayOutputStream();
        if (!encoder.isChunked()) {
            message.content().readBytes(bytes, message.content().readableBytes());
            return bytes.toByteArray();
        }
        while (!encoder.isEndOfInput()) {
            var chunk = encoder.readChunk(UnpooledByteBufAllocator.DEFAULT).content();
            chunk.readBytes(bytes, chunk.readableBytes());
            chunk.release();
        }
        encoder.cleanFiles();
        return bytes.toByteArray();
    }
}
