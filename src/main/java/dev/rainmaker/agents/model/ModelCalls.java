package dev.rainmaker.agents.model;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.rainmaker.agents.AgentFailed;
import dev.rainmaker.agents.AgentProblem;
import dev.rainmaker.agents.AiConfig;
import dev.rainmaker.platform.limits.Providers;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import org.jboss.logging.Logger;

/** One request with a few repeats when the model is overloaded; every failure is classified. */
@Singleton
public class ModelCalls {
    private static final Logger LOG = Logger.getLogger(ModelCalls.class);

    private final int retries;
    private final Providers providers;

    ModelCalls(AiConfig config, Providers providers) {
        this.retries = config.retries();
        this.providers = providers;
    }

    /** Fails with {@code ProviderBusy} when the model has no free place for the agent or wants a rest. */
    ChatResponse call(ChatModel model, ChatRequest request, Meter meter) {
        return providers.as(
                meter.usage().agent(), () -> providers.at(Providers.MODEL, () -> ask(model, request, meter)));
    }

    private ChatResponse ask(ChatModel model, ChatRequest request, Meter meter) {
        RuntimeException last = null;
        for (var i = 0; i <= retries; i++) {
            try {
                meter.asked();
                var response = model.chat(request);
                meter.answered(response);
                providers.answered(Providers.MODEL);
                if (response.finishReason() == FinishReason.CONTENT_FILTER) {
                    throw refused(meter);
                }
                return response;
            } catch (AgentFailed failed) {
                throw failed;
            } catch (ContentFilteredException refusal) {
                throw refused(meter);
            } catch (RuntimeException failure) {
                last = failure;
                var status = status(failure);
                LOG.warnf(
                        "language model call failed agent=%s status=%d",
                        meter.usage().agent(), status);
                providers.resting(Providers.MODEL).ifPresent(rest -> {
                    throw rest;
                });
                if (!repeatable(status, failure)) {
                    break;
                }
            }
        }
        tell(status(last), last);
        throw new AgentFailed(AgentProblem.MODEL_UNAVAILABLE, detail(status(last)), meter.usage());
    }

    /** A refused key or request is no sign that the model is overloaded. */
    private void tell(int status, RuntimeException failure) {
        if (status == 0 || repeatable(status, failure)) {
            providers.failed(Providers.MODEL);
        } else {
            providers.answered(Providers.MODEL);
        }
    }

    private static AgentFailed refused(Meter meter) {
        return new AgentFailed(
                AgentProblem.MODEL_REFUSED,
                "The language model refused this request. Do this step by hand.",
                meter.usage());
    }

    /** An exhausted quota is told with 429 too, but asking again cannot help. A time-out has already cost enough. */
    private static boolean repeatable(int status, RuntimeException failure) {
        if (status == 429) {
            return !text(failure).contains("insufficient_quota");
        }
        return status >= 500;
    }

    private static String detail(int status) {
        return switch (status) {
            case 401, 403 -> "The language model refused the key. Check rainmaker.ai.api-key and what the key may do.";
            case 404 ->
                "The language model's address or name is not known there. Check rainmaker.ai.base-url and rainmaker.ai.model.";
            case 400, 422 ->
                "The language model's server does not accept the request. Check that the model supports JSON schemas.";
            case 429 -> "The language model is overloaded or its quota is used up. Try again later.";
            default -> "The language model does not answer. Try again later.";
        };
    }

    private static int status(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WebApplicationException web) {
                return web.getResponse().getStatus();
            }
            if (cause instanceof dev.langchain4j.exception.HttpException http) {
                return http.statusCode();
            }
        }
        return 0;
    }

    private static String text(Throwable failure) {
        var text = new StringBuilder();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getMessage()).append('\n');
        }
        return text.toString();
    }
}
