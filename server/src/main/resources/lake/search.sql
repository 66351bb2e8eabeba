-- What search engines told of themselves: rows of traffic_daily that are nobody's visitors yet, under the names that they have there.
CREATE VIEW search_daily AS
  SELECT shop_id, import_id, source_row, platform, day, level, keyword, impressions, clicks,
    CASE WHEN level = 'search_page' THEN product END AS page,
    CASE WHEN level = 'search_country' THEN source END AS country,
    CASE WHEN level = 'search_device' THEN source END AS device,
    CASE WHEN level = 'search_appearance' THEN source END AS appearance
  FROM traffic_daily
  WHERE level IN ('search', 'search_keyword', 'search_page', 'search_country', 'search_device', 'search_appearance');
