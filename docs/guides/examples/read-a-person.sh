curl -sS -H "Authorization: Bearer $TOKEN" \
    "http://localhost:8080/api/v1/population/persons/$ID?purpose=BENEFITS&caseReference=TC-2026-17"
