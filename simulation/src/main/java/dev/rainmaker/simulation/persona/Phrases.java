package dev.rainmaker.simulation.persona;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rainmaker.simulation.world.WorldLibrary;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The wordings of {@code phrases.json}; a generator with a seed chooses among them. */
public final class Phrases {

    private final Map<String, List<String>> variants;
    private final RandomGenerator random;

    private Phrases(Map<String, List<String>> variants, RandomGenerator random) {
        this.variants = variants;
        this.random = random;
    }

    /** Wordings chosen by the generator. */
    public static Phrases chosenBy(RandomGenerator random) {
        try {
            return new Phrases(
                    new ObjectMapper().readValue(WorldLibrary.text("phrases.json"), new TypeReference<>() {}), random);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("phrases.json is unreadable", failure);
        }
    }

    /** One wording of the key with {@code {name}} parts filled in. */
    public String say(String key, Map<String, String> values) {
        var wordings = variants.get(key);
        if (wordings == null) {
            throw new IllegalArgumentException("no phrase " + key);
        }
        var text = wordings.get(random.nextInt(wordings.size()));
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    /** A whole number below the bound. */
    public int choose(int bound) {
        return random.nextInt(bound);
    }

    /** A factor between one half and one and a half, for delays that do not look made. */
    public double jitter() {
        return 0.5 + random.nextDouble();
    }
}
