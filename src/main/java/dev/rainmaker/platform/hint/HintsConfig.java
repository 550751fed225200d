package dev.rainmaker.platform.hint;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** {@code rainmaker.redis.*}. */
@ConfigMapping(prefix = "rainmaker.redis")
public interface HintsConfig {
    /** Address of a Redis that carries hints between replicas (secret when it has a password); none needs none. */
    Optional<String> url();
}
