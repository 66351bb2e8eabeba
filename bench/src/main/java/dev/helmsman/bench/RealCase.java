package dev.helmsman.bench;

import dev.helmsman.stats.localize.Element;
import dev.helmsman.stats.localize.Element.Term;
import dev.helmsman.stats.localize.Leaves;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A labelled case of the RobustSpot data: stalled viewers ({@code value}) of viewers ({@code cnt}) a minute; expected is the mean
 * of the four minutes before, as is usual for these data.
 *
 * @param tuning whether the case belongs to the part that constants were chosen on: the MD5 of its name is even
 */
record RealCase(String name, boolean tuning, Leaves leaves, Set<Element> truth) {
    private static final Pattern BLOCK = Pattern.compile("data: (.*)\\s+timestamp: (\\d+)\\s+cause: (.*)");
    private static final Pattern ELEMENT = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> MEASURES = Set.of("min", "value", "cnt");

    static List<RealCase> all(Path folder) throws IOException {
        List<RealCase> cases = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(folder.resolve("anomaly.yaml")));
        while (block.find()) {
            String name = block.group(1).strip().replace(' ', '_');
            cases.add(read(folder.resolve(name + ".csv.gz"), name, Long.parseLong(block.group(2)), block.group(3)));
        }
        return cases;
    }

    private static RealCase read(Path file, String name, long minute, String causes) throws IOException {
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String first = reader.readLine();
            if (first == null) throw new IOException(file + " is empty");
            List<String> header = List.of(first.split(",", -1));
            List<String> dimensions =
                    header.stream().filter(column -> !MEASURES.contains(column)).toList();
            Map<List<String>, double[]> leaves = new LinkedHashMap<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split(",", -1);
                long at = Long.parseLong(cells[header.indexOf("min")]);
                if (at > minute || at < minute - 240) continue;
                List<String> key =
                        dimensions.stream().map(d -> cells[header.indexOf(d)]).toList();
                double[] sums = leaves.computeIfAbsent(key, missing -> new double[4]);
                double value = Double.parseDouble(cells[header.indexOf("value")]);
                double count = Double.parseDouble(cells[header.indexOf("cnt")]);
                sums[at == minute ? 0 : 2] += at == minute ? value : value / 4;
                sums[at == minute ? 1 : 3] += at == minute ? count : count / 4;
            }
            return of(name, dimensions, leaves, causes);
        }
    }

    private static RealCase of(String name, List<String> dimensions, Map<List<String>, double[]> rows, String causes) {
        List<Map<String, Integer>> dictionaries = dimensions.stream()
                .map(d -> (Map<String, Integer>) new LinkedHashMap<String, Integer>())
                .toList();
        int[][] codes = new int[dimensions.size()][rows.size()];
        double[][] sums = new double[4][rows.size()];
        int i = 0;
        for (Map.Entry<List<String>, double[]> row : rows.entrySet()) {
            for (int k = 0; k < codes.length; k++) {
                Map<String, Integer> dictionary = dictionaries.get(k);
                codes[k][i] = dictionary.computeIfAbsent(row.getKey().get(k), missing -> dictionary.size());
            }
            for (int m = 0; m < 4; m++) sums[m][i] = row.getValue()[m];
            i++;
        }
        int[] sizes = dictionaries.stream().mapToInt(Map::size).toArray();
        Set<Element> truth = new HashSet<>();
        Matcher element = ELEMENT.matcher(causes);
        while (element.find()) {
            truth.add(new Element(Arrays.stream(element.group(1).split(","))
                    .map(each -> each.replace("'", "").split(":"))
                    .map(each -> {
                        int k = dimensions.indexOf(each[0].strip());
                        return new Term(k, dictionaries.get(k).getOrDefault(each[1].strip(), -1));
                    })
                    .toList()));
        }
        return new RealCase(
                name, evenHash(name), Leaves.ratios(codes, sizes, sums[0], sums[1], sums[2], sums[3]), truth);
    }

    private static boolean evenHash(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
            return (hash[hash.length - 1] & 1) == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
