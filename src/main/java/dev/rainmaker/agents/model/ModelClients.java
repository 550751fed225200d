package dev.rainmaker.agents.model;

import io.quarkiverse.langchain4j.openai.common.OpenAiRestApi;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;

/** Puts {@link RetryAfter} into each client of a language model; found by the service loader. */
public final class ModelClients implements RestClientListener {
    @Override
    public void onNewClient(Class<?> client, RestClientBuilder builder) {
        if (OpenAiRestApi.class.isAssignableFrom(client)) {
            builder.register(new RetryAfter());
        }
    }
}
