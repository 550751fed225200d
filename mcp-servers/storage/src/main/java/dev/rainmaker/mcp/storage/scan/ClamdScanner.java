package dev.rainmaker.mcp.storage.scan;

import dev.rainmaker.mcp.storage.StorageConfig;
import io.quarkiverse.mcp.server.ToolCallException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * ClamAV's daemon over TCP, command {@code INSTREAM}. Fails closed: a file is stored only after a plain {@code OK}. Where no
 * host is configured every file passes.
 */
@ApplicationScoped
class ClamdScanner implements VirusScanner {
    private static final Logger LOG = Logger.getLogger(ClamdScanner.class);
    private static final Pattern FOUND = Pattern.compile("stream: ([\\x21-\\x7e]{1,100})(?:\\([^)]*\\))? FOUND");

    private final StorageConfig.Scan config;

    ClamdScanner(StorageConfig config) {
        this.config = config.scan();
    }

    @Override
    public boolean isConfigured() {
        return config.host().isPresent();
    }

    @Override
    public boolean isReachable() {
        try {
            return !isConfigured() || ask("PING", null).equals("PONG");
        } catch (IOException down) {
            return false;
        }
    }

    @Override
    public void check(byte[] bytes) {
        if (!isConfigured()) {
            return;
        }
        var answer = answer(bytes);
        var found = FOUND.matcher(answer);
        if (found.matches()) {
            throw new ToolCallException("The virus scanner found %s in this file; it was not stored."
                    .formatted(found.group(1).replaceAll("[^A-Za-z0-9._/-]", "_")));
        }
        if (!answer.equals("stream: OK")) {
            LOG.warn("virus scanner gave no verdict server=storage");
            throw new ToolCallException("The virus scanner could not judge this file; it was not stored.");
        }
    }

    private String answer(byte[] bytes) {
        try {
            return ask("INSTREAM", bytes);
        } catch (IOException down) {
            LOG.warnf(
                    "virus scanner not usable server=storage status=%s",
                    down instanceof ConnectException ? "refused" : "no answer");
            throw new ToolCallException(
                    "The virus scanner does not answer, so that nothing can be stored; try again later.");
        }
    }

    private String ask(String command, byte[] stream) throws IOException {
        try (var connection = new ClamdConnection(config.host().orElseThrow(), config.port(), config.timeout())) {
            connection.send(("z" + command + "\0").getBytes(StandardCharsets.US_ASCII));
            if (stream != null) {
                connection.sendChunks(stream);
            }
            return connection.answer();
        }
    }
}
