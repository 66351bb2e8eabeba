package dev.helmsman.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A list of strings as bytes: any string survives, line ends and all. */
final class Arguments {
    private Arguments() {}

    static byte[] write(List<String> strings) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        data.writeInt(strings.size());
        for (String each : strings) {
            byte[] text = each.getBytes(StandardCharsets.UTF_8);
            data.writeInt(text.length);
            data.write(text);
        }
        return bytes.toByteArray();
    }

    static List<String> read(byte[] bytes) throws IOException {
        var data = new DataInputStream(new ByteArrayInputStream(bytes));
        int count = data.readInt();
        List<String> strings = new ArrayList<>();
        for (int i = 0; i < count; i++)
            strings.add(new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8));
        return strings;
    }
}
