session IN (
  WITH ended AS MATERIALIZED (
    SELECT workbook, since, date(?, '-' || months || ' months', 'floor') AS day FROM retention
    WHERE checksum = digest('retention', workbook, months, since)
  )
  SELECT held.session FROM ended CROSS JOIN listed AS held ON held.workbook = ended.workbook
  WHERE CASE
    WHEN since = 'meeting' AND held.meeting_day IS NOT NULL THEN held.meeting_day <= ended.day
    ELSE held.changed_day <= unixepoch(ended.day) / 86400
  END
)