package dev.rainmaker.mcp.shared.call;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Put on every tool method: the caller's calls are counted, its token must carry the scope, failures become one
 * readable sentence, the call is timed and leaves an audit line without content. A test refuses tools without it.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ToolCall {
    /** Server name, e.g. {@code email}. */
    @Nonbinding
    String server() default "";

    /** Full scope that is needed, e.g. {@code tools:email.send}. */
    @Nonbinding
    String scope() default "";
}
