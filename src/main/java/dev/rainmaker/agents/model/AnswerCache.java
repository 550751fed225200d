package dev.rainmaker.agents.model;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rainmaker.agents.AiConfig;
import dev.rainmaker.platform.clock.Clock;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Good answers to questions that read, by everything that decides them: agent, prompt version and wording, form of the answer,
 * model and its settings, and the question. The question itself is not kept, only its digest: blanking names out instead would
 * give one client another client's answer. Answers hold what people wrote, so they stay in memory, bounded and for a while, and
 * are never written anywhere. Safe for many threads.
 */
@Singleton
public class AnswerCache {
    private final AiConfig config;
    private final Cache<String, Kept> answers;

    AnswerCache(AiConfig config, Clock clock) {
        this.config = config;
        this.answers = Caffeine.newBuilder()
                .maximumSize(config.cache().entries())
                .expireAfterWrite(config.cache().expireAfter())
                .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.machine()))
                .executor(Runnable::run)
                .build();
    }

    /** An answer as it came, and the model that gave it. */
    record Kept(String model, String text) {}

    Optional<Kept> find(ModelTask<?> task) {
        return isKept(task) ? Optional.ofNullable(answers.getIfPresent(key(task))) : Optional.empty();
    }

    void keep(ModelTask<?> task, Kept answer) {
        if (isKept(task)) {
            answers.put(key(task), answer);
        }
    }

    private boolean isKept(ModelTask<?> task) {
        return task.reading() && config.cache().entries() > 0;
    }

    private String key(ModelTask<?> task) {
        var prompt = task.prompt();
        return digest(
                prompt.agent(),
                prompt.id(),
                prompt.text(),
                task.answer().getName(),
                config.baseUrl(),
                config.model().orElse(""),
                config.temperature().toString(),
                config.reasoningEffort().toString(),
                task.input());
    }

    /** Lengths stand between the parts, so that no part can run into the next. */
    private static String digest(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }
}
