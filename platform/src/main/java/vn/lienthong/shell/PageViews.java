package vn.lienthong.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Finds the compiled template of a view name and renders it with the page's frame.
 *
 * <p>A controller returns the template's name, such as {@code services/start}, and puts what the
 * template declares into the model; {@code frame} comes by itself. Thread-safe.
 */
final class PageViews implements ViewResolver, Ordered {

    private final TemplateEngine templates;
    private final Frames frames;

    PageViews(TemplateEngine templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        String template = name + ".jte";
        return !name.contains(":") && templates.hasTemplate(template)
                ? new CompiledPage(template)
                : null;
    }

    private final class CompiledPage implements View {

        private final String template;

        CompiledPage(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(
                @Nullable Map<String, ?> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws IOException {
            Map<String, Class<?>> wanted = templates.getParamInfo(template);
            var parameters = new HashMap<String, @Nullable Object>();
            if (model != null) {
                model.forEach((name, value) -> {
                    if (wanted.containsKey(name)) {
                        parameters.put(name, value);
                    }
                });
            }
            parameters.put("frame", frames.of(request));
            var output = new Utf8ByteOutput();
            templates.render(template, parameters, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
