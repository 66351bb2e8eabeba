package dev.helmsman.cli;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Runs a command through the server that owns the home; the same results, the same progress. */
final class RemoteCommand {
    private RemoteCommand() {}

    static int run(RunningServer server, List<String> arguments, Console console)
            throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        lines.add(console.folder().toString());
        lines.add(Boolean.toString(console.terminal()));
        lines.add(Boolean.toString(console.chinese()));
        lines.addAll(arguments);
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/internal/command"))
                .header("X-Helmsman-Secret", server.secret())
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Arguments.write(lines)))
                .build();
        HttpClient client = HttpClient.newHttpClient();
        try {
            HttpResponse<java.io.InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new IOException("The server at " + server.address() + " answered " + answer.statusCode()
                        + ": restart it with helmsman serve");
            }
            try (DataInputStream frames = new DataInputStream(answer.body())) {
                return Frames.copy(frames, console.out(), console.err());
            }
        } finally {
            client.shutdownNow(); // close() would wait for an answer that nobody reads
        }
    }
}
