package dev.helmsman.cli;

import dev.helmsman.shop.Home;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Where the command line of the same home comes in; whoever can read the home's secret may do what the home's owner may. */
@Hidden
@RestController
class RemoteCommandController {
    private final ApplicationContext context;
    private final Home home;

    RemoteCommandController(ApplicationContext context, Home home) {
        this.context = context;
        this.home = home;
    }

    @PostMapping("/internal/command")
    ResponseEntity<StreamingResponseBody> run(
            @RequestHeader(name = "X-Helmsman-Secret", defaultValue = "") String secret, @RequestBody byte[] body)
            throws IOException {
        boolean allowed = RunningServer.of(home)
                .map(server -> MessageDigest.isEqual(
                        server.secret().getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
        if (!allowed) return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        List<String> lines = Arguments.read(body);
        StreamingResponseBody stream = output -> {
            DataOutputStream frames = new DataOutputStream(output);
            Console console = new Console(
                    Frames.writer('o', frames),
                    Frames.writer('e', frames),
                    Path.of(lines.get(0)),
                    Boolean.parseBoolean(lines.get(1)),
                    Boolean.parseBoolean(lines.get(2)));
            String[] arguments = lines.subList(3, lines.size()).toArray(String[]::new);
            int code = CommandRunner.run(
                    arguments,
                    console,
                    (root, command, speaking) -> command.run(CommandLineEntry.services(context), speaking));
            Frames.exit(code, frames);
        };
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(stream);
    }
}
